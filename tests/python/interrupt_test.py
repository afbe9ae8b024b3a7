"""Ctrl-C while the module works. Each test ends soon or never: what it stops would take hours."""

import os
import signal
import sys
import threading
import time
import unittest

import fotfeste
from program import SMALL, InAFolder

STUDY = """title: A point that is quick and one that never ends
scenarios: [few.yaml]
factors:
  stock: {key: population.stock, levels: [200 people, 100 000 people], central: 200 people}
design: {kind: grid}
replications: 20
outputs: [population.months.5y]
"""
FEW = "based_on: county\npopulation: {entrants: 1 persons/month}\n"


class CtrlC(InAFolder):
    def send_when(self, is_time):
        """Sends the signal from another thread, which comes to its turn only when the module lets others go on."""
        go = threading.Event()

        def send():
            go.wait()
            while not is_time():
                time.sleep(0.01)
            os.kill(os.getpid(), signal.SIGINT)

        thread = threading.Thread(target=send)
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(sys.setswitchinterval, sys.getswitchinterval())
        sys.setswitchinterval(1000)
        go.set()

    def test_stops_a_run(self):
        county = fotfeste.load("county")
        for threads in (1, 2):
            self.send_when(lambda: True)
            with self.assertRaises(KeyboardInterrupt):
                fotfeste.run(county, replications=1_000_000, threads=threads)

    def test_stops_a_sweep_that_keeps_what_is_done(self):
        self.write("few.yaml", FEW)
        self.write("study.yaml", STUDY)
        units = self.folder / "here/units"
        self.send_when(lambda: units.is_dir() and any(path.suffix == ".h5" for path in units.iterdir()))
        with self.assertRaises(KeyboardInterrupt):
            fotfeste.sweep("study.yaml", "here")
        self.assertEqual(sorted(fotfeste.read_sweep("here").states), ["done", "missing"])

    def test_does_afterwards_what_it_did_before(self):
        fotfeste.run(fotfeste.load("county", settings=SMALL), replications=1)
        self.assertIs(signal.getsignal(signal.SIGINT), signal.default_int_handler)
        with self.assertRaises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)

    def test_is_left_to_a_program_that_has_its_own_answer(self):
        class Enough(Exception):
            pass

        def answer(*_):
            raise Enough

        self.addCleanup(signal.signal, signal.SIGINT, signal.signal(signal.SIGINT, answer))
        self.send_when(lambda: True)
        with self.assertRaises(Enough):
            fotfeste.run("county", replications=1_000_000)


if __name__ == "__main__":
    unittest.main()
