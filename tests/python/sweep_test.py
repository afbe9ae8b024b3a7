import unittest

import fotfeste
import numpy
from program import InAFolder

STUDY = """title: Caseload and delay in a small county
scenarios: [small.yaml, more.yaml]
factors:
  caseload: {key: roles.specialist.cap, levels: [10 clients, 40 clients], central: 10 clients}
  delay: {key: "pathways.ips.phases[0].delay", levels: [0 days, 90 days]}
design: {kind: grid}
replications: 2
outputs: [population.months.2y, services.started.ips]
"""
SMALL = "based_on: county\nhorizon: 2 years\npopulation: {stock: 600 people, entrants: 20 persons/month}\n"


class Sweeps(InAFolder):
    def setUp(self):
        super().setUp()
        self.write("small.yaml", SMALL)
        self.write("more.yaml", "based_on: small.yaml\nlines: {ips: {amount: {2019: 6 144 000 kr/year @2019}}}\n")
        self.write("study.yaml", STUDY)

    def test_write_the_folder_of_the_program_byte_for_byte(self):
        self.assertEqual(self.fotfeste("sweep", "study.yaml", "-q", "-o", "there").returncode, 0)
        done = fotfeste.sweep("study.yaml", "here", threads=2)
        self.assertEqual(done.folder.name, "here")
        for name in ("results.csv", "points.csv", "sweep.json", "study.yaml"):
            self.assertEqual((self.folder / "here" / name).read_bytes(), (self.folder / "there" / name).read_bytes())

    def test_go_on_where_the_program_stopped(self):
        self.assertEqual(self.fotfeste("sweep", "study.yaml", "--unit", 1, "--of", 2, "-q", "-o", "part").returncode, 0)
        self.assertEqual(sorted(fotfeste.read_sweep("part").states), ["done"] * 2 + ["missing"] * 2)
        before = {path.name: path.stat().st_mtime_ns for path in (self.folder / "part/units").iterdir()}
        fotfeste.sweep("study.yaml", "part")
        fotfeste.sweep("study.yaml", "whole")
        self.assertEqual((self.folder / "part/results.csv").read_bytes(),
                         (self.folder / "whole/results.csv").read_bytes())
        after = {path.name: path.stat().st_mtime_ns for path in (self.folder / "part/units").iterdir()}
        self.assertLess(len(before), len(after))
        self.assertLessEqual(before.items(), after.items())

    def test_take_over_what_another_design_has(self):
        fotfeste.sweep("study.yaml", "before")
        self.write("wider.yaml", STUDY.replace("[0 days,", "[0 days, 30 days,"))
        done = fotfeste.sweep("wider.yaml", "wider", reuse=["before"])
        self.assertEqual(done.states, ["done"] * 6)
        taken = {path.name: path.read_bytes() for path in (self.folder / "before/units").iterdir()}
        there = {path.name: path.read_bytes() for path in (self.folder / "wider/units").iterdir()}
        self.assertLessEqual(taken.items(), there.items())
        self.write("fresh.yaml", STUDY.replace("[0 days,", "[0 days, 30 days,"))
        fotfeste.sweep("fresh.yaml", "fresh")
        self.assertEqual((self.folder / "wider/results.csv").read_bytes(),
                         (self.folder / "fresh/results.csv").read_bytes())
        with self.assertRaises(fotfeste.StoreError):
            fotfeste.sweep("wider.yaml", "again", reuse=["nowhere"])

    def test_give_points_and_outputs_as_arrays(self):
        done = fotfeste.sweep("study.yaml")
        self.assertEqual(done.folder.as_posix(), "out/study")
        self.assertEqual(done.arms, ["small", "more"])
        self.assertEqual(sorted(zip(done.points["caseload"], done.points["delay"])),
                         [(10, 0), (10, 90), (40, 0), (40, 90)])
        self.assertEqual(done.texts["caseload"][0], "10 clients")
        self.assertEqual(done.states, ["done"] * 4)
        for point in range(4):
            settings = {"roles.specialist.cap": done.texts["caseload"][point],
                        "pathways.ips.phases[0].delay": done.texts["delay"][point]}
            small, more = (fotfeste.load(f"{name}.yaml", settings=settings) for name in done.arms)
            [pair] = fotfeste.compare(small, more, replications=2, beside="none")
            for name in done.measures:
                numpy.testing.assert_array_equal(done.values(name)[point],
                                                 pair.base_values[:, pair.measures.index(name)])
                numpy.testing.assert_array_equal(done.differences(name, "more")[point], pair[name])

    def test_name_what_is_not_there(self):
        done = fotfeste.sweep("study.yaml", seed=3, replications=1)
        self.assertEqual(done.values("population.months.2y", "more").shape, (4, 1))
        with self.assertRaisesRegex(KeyError, "did you mean population.months.2y"):
            done.values("population.months.2yy")
        with self.assertRaisesRegex(KeyError, "did you mean more"):
            done.differences("population.months.2y", "mor")

    def test_are_refused_in_the_words_of_the_program(self):
        fotfeste.sweep("study.yaml", "here", replications=1)
        for study, folder, error, code in [("study.yaml", "here", fotfeste.StoreError, 4),
                                           ("studyy.yaml", "new", fotfeste.ScenarioError, 3)]:
            printed = self.fotfeste("sweep", study, "-q", "-o", folder)
            self.assertEqual(printed.returncode, code)
            with self.assertRaises(error) as raised:
                fotfeste.sweep(study, folder)
            self.assertEqual(str(raised.exception).rstrip("\n"), printed.stderr.rstrip("\n"))


if __name__ == "__main__":
    unittest.main()
