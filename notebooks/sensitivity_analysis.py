# %% [markdown]
# # A sensitivity analysis
#
# For researchers. Nobody has measured exactly how many contacts with employers it takes to open a job, how
# often people find one alone, or how often problems arise at work. Whose uncertainty moves the difference
# between IPS and usual care, and how much of what differs from run to run is only luck?
#
# The three are drawn from the ranges of the evidence, in groups of five (Saltelli's design), from which each
# one's share of the variance follows: Sobol' indices.

# %%
import matplotlib.pyplot as plt
import numpy
import pandas

from fotfeste_notebook import BLUE, GREEN, GREY, ORANGE, columns, fotfeste, new_results, save, write

write("trial_of_300.yaml", """
based_on: trial
title: A small trial
summary: The Norwegian trial with 300 people
population: {people: 300 people}
market: {employers: 150 firms}
""")
study = write("uncertainty.yaml", """
title: Whose uncertainty moves the gain of IPS?
scenarios: [trial_of_300.yaml]
factors:
  contacts: {parameter: opening_per_contact}
  own_search: {parameter: own_search_rate}
  problems: {parameter: problem_rate}
design: {kind: saltelli, groups: 32}
replications: 2
outputs: [entrants.months.24m]
""")
folder = new_results("uncertainty")
fotfeste("sweep", study, "--threads", "1", "--out", folder)
print(fotfeste("sensitivity", folder, "--measure", "entrants.months.24m"))

# %% [markdown]
# ## The same from the columns
#
# The points of a group are: one draw; the same with one factor after the other from a second draw; the second
# draw. How far the result moves when one factor is exchanged gives its share of the variance, alone (first
# order) and with all that it interplays with (total).

# %%
factors = ["contacts", "own_search", "problems"]
runs = columns(folder)
runs["gain"] = runs["ips: entrants.months.24m"] - runs["usual_care: entrants.months.24m"]
gain = runs.groupby("point").gain.mean().to_numpy()
groups = gain.reshape(-1, len(factors) + 2)
assert groups.shape == (32, 5)
first_draw, second_draw = groups[:, 0], groups[:, -1]
both = numpy.concatenate([first_draw, second_draw])
steps = groups[:, 1:-1] - first_draw[:, None]
alone = ((second_draw - both.mean())[:, None] * steps).mean(axis=0) / both.var()
total = (steps ** 2).mean(axis=0) / 2 / both.var()

printed = pandas.read_csv(folder / "analysis" / "sobol.csv").set_index(["item", "statistic"])
shares = {kind: printed.xs(kind, level="statistic").loc[factors] for kind in ("first", "total")}
assert numpy.allclose(shares["first"].value, alone, atol=1e-7), "first-order indices"
assert numpy.allclose(shares["total"].value, total, atol=1e-7), "total indices"
for share in shares.values():
    assert ((share.low <= share.value) & (share.value <= share.high)).all()

# %% [markdown]
# Few groups leave wide intervals, and an estimate may even fall below zero. What can be said all the same:
# problems at work move the gain far less than contacts do.

# %%
assert shares["total"].high["problems"] < shares["total"].low["contacts"]

figure, axes = plt.subplots()
for offset, kind, colour, label in ((-0.15, "first", BLUE, "alone"), (0.15, "total", ORANGE, "with interplay")):
    share = shares[kind]
    places = numpy.arange(len(factors)) + offset
    axes.errorbar(share.value, places, xerr=[share.value - share.low, share.high - share.value], fmt="o", color=colour)
    axes.text(share.value[0], places[0] - 0.06, label, color=colour, ha="center", va="bottom")
axes.set(title="Shares of the variance of the gain in months of work (95 %)", yticks=range(len(factors)),
         yticklabels=["openings per contact", "jobs found alone", "problems at work"], xlabel="share of the variance")
axes.axvline(0, color=GREY, linewidth=1)
axes.set_ylim(len(factors) - 0.5, -0.5)
save(figure, "sobol_indices")

# %% [markdown]
# ## Which way?
#
# Shares have no direction; a line through the points has. The first and the last of each group are independent
# draws.

# %%
draws = runs.groupby("point").first().iloc[numpy.r_[0:len(gain):5, 4:len(gain):5]]
figure, panels = plt.subplots(1, 3, sharey=True, figsize=(11, 4))
slopes = {}
titles = ("openings per contact", "jobs found alone, a month", "problems at work, a month")
for axes, factor, title in zip(panels, factors, titles):
    values = draws[f"number of {factor}"].to_numpy()
    slopes[factor], level = numpy.polyfit(values, gain[draws.index], 1)
    axes.scatter(values, gain[draws.index], color=BLUE, s=14, alpha=0.7)
    ends = numpy.array([values.min(), values.max()])
    axes.plot(ends, level + slopes[factor] * ends, color=ORANGE)
    axes.axhline(0, color=GREY, linewidth=1)
    axes.set(xlabel=title)
panels[0].set(ylabel="months gained by IPS in two years")
figure.suptitle("IPS gains more where contacts open doors, less where people manage alone", x=0.01, ha="left")
save(figure, "directions")
assert slopes["contacts"] > 0 > slopes["own_search"]

# %% [markdown]
# ## Luck or parameters?
#
# Two replications with the same luck at every point: what differs between points within a replication comes
# from the parameters and from how luck plays out under them.

# %%
split = pandas.read_csv(folder / "analysis" / "chance.csv").set_index("statistic")
of_factors = split.loc["factors_share"]
assert 0 <= of_factors.low <= of_factors.value <= of_factors.high <= 1
by_replication = runs.pivot(index="point", columns="replication", values="gain")
alike = numpy.corrcoef(by_replication[0], by_replication[1])[0, 1]
print(f"The parameters make {of_factors.value:.0%} ({of_factors.low:.0%} to {of_factors.high:.0%}) of the variance "
      f"of a run; two replications rank the points alike with a correlation of {alike:.2f}")
assert alike > 0.5, "the parameters stand out of the luck"

figure, axes = plt.subplots(figsize=(6, 6))
axes.scatter(by_replication[0], by_replication[1], color=GREEN, s=14, alpha=0.7)
ends = [by_replication.min().min(), by_replication.max().max()]
axes.plot(ends, ends, color=GREY, linewidth=1)
axes.text(ends[1], ends[1], "no luck ", color=GREY, ha="right", va="bottom")
axes.set(title="The same parameters, other luck", xlabel="months gained, first replication",
         ylabel="months gained, second replication", aspect="equal")
save(figure, "luck")
