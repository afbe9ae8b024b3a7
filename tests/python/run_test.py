import threading
import unittest

import fotfeste
import numpy
import pandas
from program import SMALL, SMALL_WORDS, InAFolder, numbers, read_csv


class Run(InAFolder):
    def test_gives_the_numbers_of_the_program_to_the_bit(self):
        ran = self.fotfeste("run", "county", *SMALL_WORDS, "--replications", 3, "--seed", 7, "-q", "-o", "there")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        there = read_csv("there/summary.csv")
        here = fotfeste.run(fotfeste.load("county", settings=SMALL), replications=3, seed=7).table()
        renamed = {"mean": "base", "low": "base_low", "high": "base_high"}
        self.assertEqual([renamed.get(name, name) for name in here], list(there))
        for name, column in here.items():
            cells = there[renamed.get(name, name)]
            if isinstance(column, list):
                self.assertEqual(column, cells, name)
            else:
                numpy.testing.assert_array_equal(column, numbers(cells), name)

    def test_gives_the_months_of_the_program(self):
        ran = self.fotfeste("run", "county", *SMALL_WORDS, "--replications", 2, "-q", "-o", "there")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        there = pandas.read_csv("there/series.csv")
        result = fotfeste.run(fotfeste.load("county", settings=SMALL), replications=2)
        self.assertEqual(sorted(result.series), sorted(set(there["key"])))
        for name, figures in result.series.items():
            rows = there[there["key"] == name]
            self.assertEqual([str(month) for month in result.months], list(rows["date"]))
            self.assertEqual(figures.shape, (len(rows), 2))
            shown = ~numpy.isnan(rows["base"].to_numpy())
            numpy.testing.assert_allclose(figures.mean(axis=1)[shown], rows["base"][shown], rtol=1e-12)

    def test_gives_a_row_per_replication_and_a_column_per_measure(self):
        result = fotfeste.run(fotfeste.load("county", settings=SMALL), replications=3, first_replication=5)
        self.assertEqual(result.values.shape, (3, len(result.measures)))
        self.assertEqual(list(result.replications), [5, 6, 7])
        self.assertEqual(len(set(result.measures)), len(result.measures))
        numpy.testing.assert_array_equal(result["population.months.2y"],
                                         result.values[:, result.measures.index("population.months.2y")])
        self.assertTrue(numpy.isnan(result.values).any())
        with self.assertRaisesRegex(KeyError, "did you mean population.months.2y"):
            result["population.months.2yy"]

    def test_gives_a_table_that_pandas_takes(self):
        result = fotfeste.run(fotfeste.load("county", settings=SMALL), replications=2)
        table = pandas.DataFrame(result.table(everything=True))
        self.assertEqual(len(table), len(result.measures))
        shown = table["note"] == ""
        means = numpy.nanmean(result.values[:, shown & (table["replications"] == 2)], axis=0)
        numpy.testing.assert_allclose(table["mean"][shown & (table["replications"] == 2)], means, rtol=1e-12)

    def test_gives_the_same_bytes_for_any_number_of_threads(self):
        county = fotfeste.load("county", settings=SMALL)
        alone, together = (fotfeste.run(county, replications=4, threads=n).values.tobytes() for n in (1, 3))
        self.assertEqual(alone, together)

    def test_lets_other_threads_run_meanwhile(self):
        county = fotfeste.load("county", settings=SMALL)
        results = {}
        both = [threading.Thread(target=lambda seed=seed: results.update({seed: fotfeste.run(
            county, replications=2, seed=seed, threads=1).values})) for seed in (1, 2)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        for seed in (1, 2):
            numpy.testing.assert_array_equal(results[seed], fotfeste.run(county, replications=2, seed=seed).values)

    def test_refuses_calls_that_make_no_sense(self):
        for call, text in [({"replications": 0}, "at least one replication"), ({"threads": -1}, "at least one thread"),
                           ({"regions": 99}, "regions")]:
            with self.assertRaisesRegex(fotfeste.UsageError, text):
                fotfeste.run("county", **call)
        with self.assertRaisesRegex(fotfeste.UsageError, "trial of . arms, which fotfeste.compare compares"):
            fotfeste.run("trial")


if __name__ == "__main__":
    unittest.main()
