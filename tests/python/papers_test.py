"""What is written about the module beside what it is and does."""

import ast
import pathlib
import subprocess
import sys
import unittest

import fotfeste
from program import InAFolder

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "sim/apps/python"


def public(names):
    return {name for name in names if not name.startswith("_")}


class Readme(InAFolder):
    def test_shows_the_example_and_what_it_prints(self):
        readme = (SOURCE / "README.md").read_text()
        example = (SOURCE / "example.py").read_text()
        ran = subprocess.run([sys.executable, "-B", SOURCE / "example.py"], text=True, capture_output=True, check=True)
        self.assertIn(f"```python\n{example}```\n", readme)
        self.assertIn(f"```\n{ran.stdout}```\n", readme)


class Stub(unittest.TestCase):
    def setUp(self):
        tree = ast.parse((SOURCE / "fotfeste.pyi").read_text())
        self.classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
        self.functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}

    def members(self, name):
        """Names in the class and in what it stands on."""
        node = self.classes.get(name)
        if node is None:
            return set()
        own = {item.target.id if isinstance(item, ast.AnnAssign) else item.name
               for item in node.body if isinstance(item, (ast.AnnAssign, ast.FunctionDef))}
        return own.union(*(self.members(base.id) for base in node.bases))

    def test_has_every_name_of_the_module(self):
        self.assertEqual(public(dir(fotfeste)), public(self.classes) | self.functions)

    def test_has_every_name_of_every_class(self):
        for name in ("Scenario", "Result", "Comparison", "Sweep"):
            self.assertEqual(public(dir(getattr(fotfeste, name))), public(self.members(name)), name)

    def test_has_something_to_say_of_everything(self):
        for name in public(dir(fotfeste)):
            value = getattr(fotfeste, name)
            self.assertTrue(value.__doc__, name)
            if name in ("Scenario", "Result", "Comparison", "Sweep"):
                for member in public(dir(value)):
                    self.assertTrue(getattr(value, member).__doc__, f"{name}.{member}")


if __name__ == "__main__":
    unittest.main()
