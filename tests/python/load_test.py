import unittest

import fotfeste
from program import InAFolder


class Load(InAFolder):
    def test_gives_a_shipped_scenario_by_its_name(self):
        county = fotfeste.load("county")
        self.assertEqual(county.name, "county")
        self.assertEqual(county.arms, ["county"])
        self.assertEqual(county.warnings, [])
        self.assertIn(county.title, repr(county))

    def test_lays_settings_over_it_as_the_program_does(self):
        self.assertEqual(self.fotfeste("run", "county", "--set", "roles.specialist.cap=30 clients", "--replications", 1,
                                       "--horizon", "2y", "-q", "-o", "there").returncode, 0)
        here = fotfeste.load("county", settings={"roles.specialist.cap": "30 clients", "horizon": "2 years"})
        self.assertEqual(here.resolved, (self.folder / "there/scenario.resolved.yaml").read_text())

    def test_reads_again_what_it_has_resolved(self):
        text = fotfeste.load("trial").resolved
        self.assertEqual(fotfeste.load(self.write("again.yaml", text)).resolved, text)

    def test_names_the_arms_of_a_trial(self):
        self.assertGreater(len(fotfeste.load("trial").arms), 1)


class WrongScenarios(InAFolder):
    def texts(self, name, settings):
        """What the module raises, what it checks, and what the program prints."""
        with self.assertRaises(fotfeste.ScenarioError) as raised:
            fotfeste.load(name, settings=settings)
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        printed = self.fotfeste("check", name, *words)
        self.assertEqual(printed.returncode, 3)
        return str(raised.exception), "".join(fotfeste.check(name, settings=settings)), printed.stderr

    def test_are_refused_in_the_words_of_the_program(self):
        self.write("odd.yaml", "based_on: county\npopulation: {stok: 5 people, entrants: many}\n")
        raised, checked, printed = self.texts("odd.yaml", {})
        self.assertEqual(raised, printed)
        self.assertIn(checked, printed)
        self.assertRegex(raised, r"odd\.yaml:\d+:\d+: error E")

    def test_are_refused_for_a_setting_or_a_name_alike(self):
        for name, settings in [("county", {"roles.specialist.cap": "blue"}), ("countyy", {})]:
            raised, _, printed = self.texts(name, settings)
            self.assertEqual(raised, printed)

    def test_give_one_text_per_problem(self):
        self.write("odd.yaml", "based_on: county\npopulation: {stok: 5 people, entrants: many}\n")
        self.assertGreaterEqual(len(fotfeste.check("odd.yaml")), 2)
        self.assertEqual(fotfeste.check("county"), [])

    def test_are_value_errors_and_files_are_os_errors(self):
        self.assertTrue(issubclass(fotfeste.ScenarioError, ValueError))
        self.assertTrue(issubclass(fotfeste.UsageError, ValueError))
        self.assertTrue(issubclass(fotfeste.StoreError, OSError))
        self.assertTrue(issubclass(fotfeste.FileError, OSError))
        self.assertTrue(issubclass(fotfeste.RunError, RuntimeError))


if __name__ == "__main__":
    unittest.main()
