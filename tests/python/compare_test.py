import unittest

import fotfeste
import numpy
from program import SMALL, SMALL_WORDS, InAFolder, numbers, read_csv


class Compare(InAFolder):
    def same_tables(self, comparison, file):
        there = read_csv(file)
        here = comparison.table()
        self.assertEqual(list(here), list(there))
        for name, column in here.items():
            if isinstance(column, list):
                self.assertEqual(column, there[name], name)
            else:
                numpy.testing.assert_array_equal(column, numbers(there[name]), name)

    def test_gives_tables_and_verdicts_of_the_program(self):
        self.write("more.yaml", "based_on: county\nlines: {ips: {amount: {2019: 6 144 000 kr/year @2019}}}\n")
        ran = self.fotfeste("compare", "county", "more.yaml", *SMALL_WORDS, "--replications", 4, "-q", "-o", "there")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        [more] = fotfeste.compare(fotfeste.load("county", settings=SMALL), fotfeste.load("more.yaml", settings=SMALL),
                                  replications=4)
        self.assertEqual((more.base, more.alternative), ("county", "more"))
        self.same_tables(more, "there/summary.csv")
        told = ran.stdout[ran.stdout.index("\nVerdict\n"):].splitlines()[2:]
        self.assertEqual([line.strip() for line in told[:len(more.verdict.splitlines())]], more.verdict.splitlines())

    def test_gives_differences_replication_by_replication(self):
        one, two = (fotfeste.load("county", settings={**SMALL, "roles.specialist.cap": cap})
                    for cap in ("10 clients", "40 clients"))
        base, *others = [fotfeste.load("county", settings=SMALL), one, two]
        compared = fotfeste.compare(base, others, replications=2, beside="none")
        self.assertEqual([each.alternative for each in compared], ["county-2", "county-3"])
        for each, scenario in zip(compared, others):
            self.assertEqual(each.differences.shape, (2, len(each.measures)))
            numpy.testing.assert_array_equal(each.differences, each.alternative_values - each.base_values)
            name = "population.months.2y"
            numpy.testing.assert_array_equal(each[name], each.differences[:, each.measures.index(name)])
            numpy.testing.assert_array_equal(each.base_values[:, each.measures.index(name)],
                                             fotfeste.run(base, replications=2)[name])

    def test_gives_no_difference_where_nothing_differs(self):
        county = fotfeste.load("county", settings=SMALL)
        [same] = fotfeste.compare(county, county, replications=2)
        self.assertEqual(numpy.nanmax(numpy.abs(same.differences)), 0)
        self.assertLessEqual(set(same.table()["verdict"]), {"equal", ""})

    def test_compares_the_arms_of_a_trial_with_its_usual_care(self):
        ran = self.fotfeste("run", "trial", "--replications", 3, "--beside", "none", "-q", "-o", "there")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        trial = fotfeste.load("trial")
        arms = fotfeste.compare(trial, replications=3, beside="none")
        self.assertEqual([arm.alternative for arm in arms], trial.arms[-2::-1])
        self.same_tables(arms[0], "there/summary.csv")

    def test_refuses_calls_that_make_no_sense(self):
        with self.assertRaisesRegex(fotfeste.UsageError, "beside: expected none, few or all"):
            fotfeste.compare("county", "today", beside="much")
        with self.assertRaisesRegex(fotfeste.UsageError, "alternative is needed"):
            fotfeste.compare("county")
        with self.assertRaisesRegex(fotfeste.UsageError, "cannot be compared"):
            fotfeste.compare("county", "today")


if __name__ == "__main__":
    unittest.main()
