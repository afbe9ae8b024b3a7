# %% [markdown]
# # A caseload sweep
#
# For researchers. How many people can a job specialist have before the service is no longer worth its name? A
# sweep tries ten to a hundred and sixty, with the same invented people and the same luck at each, and beside
# them usual care, which has other staff.

# %%
import hashlib

import matplotlib.pyplot as plt
import numpy
import pandas

from fotfeste_notebook import BLUE, GREY, ORANGE, catalogue, columns, fotfeste, new_results, save, write

write("small_trial.yaml", """
based_on: trial
title: A small trial
summary: The Norwegian trial with 600 people
population: {people: 600 people}
market: {employers: 300 firms}
""")
study = write("caseload.yaml", """
title: How many people for a job specialist?
scenarios: [small_trial.yaml]
factors:
  caseload:
    key: roles.specialist.caseload
    levels: [10 clients, 15 clients, 20 clients, 30 clients, 40 clients, 60 clients, 95 clients, 160 clients]
    central: 20 clients
design: {kind: grid}
replications: 12
outputs: [entrants.months.24m, contacts.missed, money.programme.26m, population.months.26m]
""")
folder = new_results("caseload")
print(fotfeste("sweep", study, "--threads", "1", "--out", folder).partition("\n\n")[0])

# %% [markdown]
# ## What the folder holds
#
# `catalogue.sqlite` lists the points and the fingerprint of the file in `units/` that holds each one's columns;
# `results.csv` has the same for those who want a table. All three agree to the last bit.

# %%
listed = catalogue(folder)
assert len(listed) == 8 and (listed.status == "done").all() and (listed.replications == 12).all()
fingerprints = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "units").glob("*.h5")}
assert fingerprints == set(listed.file_sha256)

runs = columns(folder)
table = pandas.read_csv(folder / "results.csv", float_precision="round_trip").set_index(["unit", "replication"])
measured = [name for name in runs if name.startswith(("ips: ", "usual_care: "))]
assert (table[measured] == runs.set_index(["unit", "replication"])[measured].reindex(table.index)).all(axis=None)

# %% [markdown]
# A sweep that was stopped goes on where it stopped. This one is complete, so the same command adds nothing and
# leaves the same bytes.

# %%
before = (folder / "results.csv").read_bytes()
fotfeste("sweep", study, "--threads", "1", "--out", folder)
assert (folder / "results.csv").read_bytes() == before

# %% [markdown]
# ## The same people, the same luck
#
# Usual care has no job specialists, so their caseload changes nothing there: every figure is the same at every
# point. And because an IPS arm is compared with the same people in usual care, the luck that both share falls
# out of the difference.

# %%
caseload = "number of caseload"
usual = runs.pivot(index="replication", columns=caseload, values="usual_care: entrants.months.24m")
ips = runs.pivot(index="replication", columns=caseload, values="ips: entrants.months.24m")
assert (usual.nunique(axis=1) == 1).all()
gain = ips - usual
assert numpy.allclose(gain.mean(), ips.mean() - usual.mean(), rtol=0, atol=1e-12)
paired, unpaired = gain.var().mean(), (ips.var() + usual.var()).mean()
print(f"Variance of the difference: {paired:.3f} with the same people and luck, {unpaired:.3f} without")
assert paired < unpaired

# %% [markdown]
# ## What a caseload does
#
# Intervals are Student's, over twelve replications.

# %%
STUDENT = 2.201  # 97.5 % point with 11 degrees of freedom
half = STUDENT * gain.sem()
missed = runs.groupby(caseload)["ips: contacts.missed"].mean()
print(pandas.DataFrame({"months gained": gain.mean(), "+-": half, "meetings missed": missed}).round(2))
fall = gain[160] - gain[20]
assert fall.mean() + STUDENT * fall.sem() < 0, "160 people for each gain less than 20"
assert missed.is_monotonic_increasing, "the fuller the diary, the more is missed"

figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(9, 7))
above.fill_between(gain.columns, gain.mean() - half, gain.mean() + half, color=BLUE, alpha=0.2, linewidth=0)
above.plot(gain.columns, gain.mean(), color=BLUE, marker="o")
above.axhline(0, color=GREY, linewidth=1)
above.set(title="Months in ordinary work gained in two years, against usual care (95 %)", ylabel="months a person")
below.plot(missed.index, missed, color=ORANGE, marker="o")
below.set(title="Meetings missed for want of staff time", ylabel="a person and year",
          xlabel="people for each job specialist", xscale="log", xticks=gain.columns,
          xticklabels=[f"{level:.0f}" for level in gain.columns])
below.minorticks_off()
save(figure, "caseload")

# %% [markdown]
# ## What it costs
#
# Fewer people for each specialist means more specialists. The plane shows what each caseload costs more than
# usual care, and what it gives; further right and further down is better.

# %%
people = 600
extra = pandas.DataFrame({
    caseload: runs[caseload],
    "months": (runs["ips: population.months.26m"] - runs["usual_care: population.months.26m"]) / people,
    "cost": (runs["ips: money.programme.26m"] - runs["usual_care: money.programme.26m"]) / people})
means = extra.groupby(caseload).mean()
assert means.cost.is_monotonic_decreasing, "the more people for each, the less a person costs"

figure, axes = plt.subplots()
axes.scatter(extra.months, extra.cost / 1000, color=GREY, alpha=0.25, s=12)
axes.plot(means.months, means.cost / 1000, color=BLUE, marker="o")
for level, row in means.iterrows():
    axes.annotate(f"{level:.0f}", (row.months, row.cost / 1000), xytext=(6, 6), textcoords="offset points", color=BLUE)
axes.axhline(0, color=GREY, linewidth=1)
axes.axvline(0, color=GREY, linewidth=1)
axes.set(title="Cost and gain by people for each specialist (grey: single replications)",
         xlabel="more months of ordinary work a person", ylabel="more programme cost a person, 1 000 kr")
save(figure, "cost_and_gain")
