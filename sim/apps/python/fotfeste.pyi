import os
import pathlib
from collections.abc import Mapping, Sequence
from typing import Any, Optional, Union

import numpy
from numpy.typing import NDArray

Floats = NDArray[numpy.float64]
Path = Union[str, os.PathLike[str]]
Settings = Mapping[str, Any]

__version__: str

class ScenarioError(ValueError): ...
class UsageError(ValueError): ...
class RunError(RuntimeError): ...
class FileError(OSError): ...
class StoreError(OSError): ...

class Scenario:
    name: str
    title: str
    summary: str
    arms: list[str]
    warnings: list[str]
    resolved: str

def load(name: Path, *, settings: Settings = ...) -> Scenario: ...
def check(name: Path, *, settings: Settings = ...) -> list[str]: ...

class _Found:
    measures: list[str]
    replications: NDArray[numpy.int32]
    failures: list[str]
    seed: int
    months: NDArray[numpy.datetime64]
    def table(self, *, everything: bool = False) -> dict[str, Any]: ...
    def __getitem__(self, measure: str) -> Floats: ...

class Result(_Found):
    scenario: str
    values: Floats
    series: dict[str, Floats]

class Comparison(_Found):
    base: str
    alternative: str
    base_values: Floats
    alternative_values: Floats
    differences: Floats
    base_series: dict[str, Floats]
    alternative_series: dict[str, Floats]
    verdict: str

def run(
    scenario: Union[Scenario, Path],
    *,
    replications: int = 30,
    seed: Optional[int] = None,
    threads: int = 0,
    first_replication: int = 0,
    regions: Optional[int] = None,
    parameters: str = "",
) -> Result: ...
def compare(
    base: Union[Scenario, Path],
    alternatives: Union[None, Scenario, Path, Sequence[Union[Scenario, Path]]] = None,
    *,
    replications: int = 30,
    seed: Optional[int] = None,
    threads: int = 0,
    first_replication: int = 0,
    regions: Optional[int] = None,
    parameters: str = "",
    beside: str = "few",
) -> list[Comparison]: ...

class Sweep:
    name: str
    title: str
    folder: pathlib.Path
    points: dict[str, Floats]
    texts: dict[str, list[str]]
    factor_units: dict[str, str]
    states: list[str]
    failures: list[str]
    arms: list[str]
    measures: list[str]
    def values(self, measure: str, arm: Optional[str] = None) -> Floats: ...
    def differences(self, measure: str, arm: str) -> Floats: ...

def sweep(
    study: Path,
    out: Optional[Path] = None,
    *,
    threads: int = 0,
    seed: Optional[int] = None,
    replications: Optional[int] = None,
    reuse: Sequence[Path] = (),
) -> Sweep: ...
def read_sweep(folder: Path) -> Sweep: ...
