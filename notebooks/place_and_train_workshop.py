# %% [markdown]
# # Place and train: a workshop
#
# For somebody who leads a room of advisers, job specialists and managers; 45 minutes, nothing to install for
# those who come. Everybody gets the first sheet, guesses, and only then sees the second.
#
# *Place and train* means: first a job, then help in it. Three things are argued about. How many people can one
# job specialist have? Should employers be contacted at once, or only when trust has grown? And once somebody
# has a job: does the specialist come by plan, or when somebody calls?
#
# All combinations are tried on the same 300 invented people with the same luck. Nobody in the room is in it.

# %%
import matplotlib.pyplot as plt
import numpy
import pandas

from fotfeste_notebook import BLUE, GREY, ORANGE, columns, fotfeste, new_results, save, write

write("room.yaml", """
based_on: trial
title: A trial for a room
summary: Place and train for 300 people against usual care
population: {people: 300 people}
market: {employers: 150 firms}
""")
study = write("workshop.yaml", """
title: How many, how soon, and by plan?
scenarios: [room.yaml]
factors:
  caseload:
    key: roles.specialist.caseload
    levels: [10 clients, 20 clients, 40 clients, 80 clients]
    central: 20 clients
  delay: {key: "pathways.ips.phases[0].delay", levels: [0 days, 90 days, 180 days]}
  support:
    sets:
      by plan: {"pathways.ips.phases[0].in_job.planned": true}
      when called: {"pathways.ips.phases[0].in_job.planned": false}
    central: by plan
design: {kind: grid}
replications: 10
outputs: [entrants.months.24m, population.lost_jobs]
""")
folder = new_results("workshop")
fotfeste("sweep", study, "--threads", "1", "--out", folder)
runs = columns(folder)
runs["months"] = runs["ips: entrants.months.24m"] - runs["usual_care: entrants.months.24m"]
runs["lost"] = runs["ips: population.lost_jobs"]
CHOICES = {"caseload": "people for each specialist", "delay": "employers are contacted after",
           "support": "follow-up at work"}
LEVELS = {"caseload": ["10 clients", "20 clients", "40 clients", "80 clients"],
          "delay": ["0 days", "90 days", "180 days"], "support": ["by plan", "when called"]}

# %% [markdown]
# ## Sheet 1: guess
#
# Usual care gives these people some months in ordinary work in two years; the sheet says how many. How many
# **more** does each combination give? Write a number in every cell, alone, then compare with a neighbour.

# %%
usual = runs["usual_care: entrants.months.24m"]
assert (runs.groupby("replication")["usual_care: entrants.months.24m"].nunique() == 1).all(), "the same for all"
months = runs.groupby(["support", "caseload", "delay"]).months.mean()
answers = months.unstack("support")
empty = answers.where(answers.isna())


def sheet(table, title, name):
    """Two grids of caseload by delay, one for each way of following up; cells that are not numbers stay empty."""
    figure, panels = plt.subplots(1, 2, figsize=(11, 5), sharey=True)
    for axes, support in zip(panels, LEVELS["support"]):
        grid = table[support].unstack().loc[LEVELS["caseload"], LEVELS["delay"]].to_numpy()
        axes.imshow(grid, cmap="cividis", vmin=0, vmax=months.max(), aspect="auto")
        for row, column in numpy.argwhere(~numpy.isnan(grid)):
            value = grid[row, column]
            axes.text(column, row, f"{value:+.1f}", ha="center", va="center", fontsize=15,
                      color="white" if value < months.max() / 2 else "black")
        axes.set(title=f"follow-up at work {support}", xlabel=CHOICES["delay"], xticks=range(3),
                 xticklabels=LEVELS["delay"], yticks=range(4),
                 yticklabels=[level.split()[0] for level in LEVELS["caseload"]])
        axes.set_xticks([0.5, 1.5], minor=True)
        axes.set_yticks([0.5, 1.5, 2.5], minor=True)
        axes.tick_params(which="minor", length=0)
        axes.grid(visible=False)
        axes.grid(which="minor", color=GREY, alpha=1)
    panels[0].set(ylabel=CHOICES["caseload"])
    figure.suptitle(title, x=0.01, ha="left")
    save(figure, name)


sheet(empty, f"Usual care gives {usual.mean():.1f} months in ordinary work in two years. How many more?",
      "sheet_1_guess")

# %% [markdown]
# ## Sheet 2: what the model says
#
# Hand it out when everybody has written. Where was the room surest, and wrong? What would somebody who knows
# the work say that the model has left out?

# %%
sheet(answers, f"More months in ordinary work in two years than the {usual.mean():.1f} of usual care",
      "sheet_2_answers")

grid = answers.unstack("delay")
for support in LEVELS["support"]:
    cells = grid[support]
    assert (cells["0 days"] > cells["90 days"]).all() and (cells["90 days"] > cells["180 days"]).all(), "waiting costs"
assert (answers["by plan"] > answers["when called"]).all(), "follow-up by plan gives more everywhere"
small = answers.xs("0 days", level="delay")["by plan"]
assert abs(small["10 clients"] - small["20 clients"]) < small["20 clients"] - small["40 clients"]
print("From 20 to 10 people for each specialist changes little; from 20 to 40 it costs "
      f"{small['20 clients'] - small['40 clients']:.1f} months a person.")

# %% [markdown]
# ## Sheet 3: one choice at a time
#
# The mean over all combinations with a choice. The second row has the jobs that were lost early or over a problem:
# follow-up by plan keeps more of them. Fewer are lost, too, where employers are contacted late; the first row
# says what that costs.
#
# To end with: which of the three could *you* change on Monday?

# %%
fotfeste("sensitivity", folder, "--measure", "entrants.months.24m")
levels = pandas.read_csv(folder / "analysis" / "levels.csv")
levels = levels[levels.statistic == "mean"].set_index(["item", "detail"]).value
for factor in CHOICES:
    means = runs.groupby(factor).months.mean()
    assert (abs(levels[factor] - means) < 1e-6).all(), "the program and the columns agree"

lost = runs.groupby("support").lost.mean()
assert lost["by plan"] < lost["when called"]
figure, panels = plt.subplots(2, 3, figsize=(11, 6), sharey="row")
for column, (factor, title) in enumerate(CHOICES.items()):
    for row, (figure_name, colour) in enumerate((("months", BLUE), ("lost", ORANGE))):
        means = runs.groupby(factor)[figure_name].mean()[LEVELS[factor]]
        axes = panels[row, column]
        bars = axes.bar([level.replace(" clients", "") for level in means.index], means, color=colour, width=0.6)
        axes.bar_label(bars, [f"{value:.1f}" for value in means])
        axes.grid(axis="x", visible=False)
        axes.margins(y=0.15)
    panels[1, column].set(xlabel=title)
panels[0, 0].set(ylabel="more months in work")
panels[1, 0].set(ylabel="jobs lost, per 100\npersons and year")
figure.suptitle("What each choice gives, over all combinations", x=0.01, ha="left")
save(figure, "sheet_3_choices")
