# %% [markdown]
# # A first comparison
#
# For planners. A county spends six million kroner a year less on places in sheltered firms (AFT) and six
# million more on job specialists (IPS), from 2020 on. How many more are in work, and who pays?
#
# Both policies are tried on the same invented people with the same luck, twenty times over. What differs is
# then due to the policy; the intervals say how much of it other luck could change.

# %%
import matplotlib.pyplot as plt
import pandas

from fotfeste_notebook import BLUE, GREEN, GREY, RED, fotfeste, new_results, save

results = new_results("county")
report = fotfeste("compare", "county", "--move", "6 million kr/year @2019 from aft to ips", "--from", "2020",
                  "--horizon", "3y", "--replications", "20", "--threads", "1", "--beside", "none", "--out", results)
print(report.partition("In short")[0])

# %% [markdown]
# Every figure is a row of `summary.csv`: what it is, under each policy, and the difference, each with its
# interval. Small groups have no numbers, so that nobody looks for meaning in a handful of people.

# %%
summary = pandas.read_csv(results / "summary.csv")
everybody = summary[summary.group.isna()].set_index("key")
shown = summary.dropna(subset=["base", "alternative", "difference"])

apart = shown.alternative - shown.base
assert ((apart - shown.difference).abs() <= 1e-9 * shown.base.abs().clip(lower=1)).all(), "a difference of means"
for column in ("base", "alternative", "difference"):
    known = shown.dropna(subset=[column + "_low"])  # what is the same in nearly all replications has no interval
    small = 1e-9 * known[column].abs().clip(lower=1)
    assert (known[column + "_low"] <= known[column] + small).all(), "an interval begins above its mean"
    assert (known[column + "_high"] >= known[column] - small).all(), "an interval ends below its mean"

# %% [markdown]
# The verdict of a row says that the policies differ only where the interval leaves out zero.

# %%
leaves_out_zero = (shown.difference_low > 0) | (shown.difference_high < 0)
assert ((shown.verdict == "differs") == leaves_out_zero).all()
months = everybody.loc["population.months.36m"]
print(f"Months of ordinary work in three years: {months.difference:+.0f} "
      f"({months.difference_low:+.0f} to {months.difference_high:+.0f}); verdict: {months.verdict}")

# %% [markdown]
# Since people and luck are the same, the difference is known far better than either level: its interval is
# much narrower than theirs. And nothing differs before the money moves.

# %%
assert months.difference_high - months.difference_low < 0.5 * (months.base_high - months.base_low)
years = ["2019", "2020", "2021"]
for policy in ("base", "alternative"):
    for whole, part in (("population.months.36m", "population.months"), ("money.programme.36m", "money.programme")):
        parts = sum(everybody.loc[f"{part}.{year}", policy] for year in years)
        assert abs(parts - everybody.loc[whole, policy]) < 1e-6 * parts, "the years add up to the whole"
assert everybody.loc["population.months.2019", "difference"] == 0
assert everybody.loc["money.public_purse.2019", "difference"] == 0

# %% [markdown]
# `money.csv` keeps the books, line by line and year by year. What was appropriated is spent or left over, and
# only two lines were touched. A new service spends less than it was given: specialists must be found first.

# %%
money = pandas.read_csv(results / "money.csv")
assert (money.appropriated - money.spent - money.unspent + money.overspent).abs().max() < 1
given = money.pivot(index=["line", "year"], columns="scenario", values="appropriated")
moved = (given["county-moved"] - given["county"]).unstack()
assert (moved.loc["aft", [2020, 2021]] == -6e6).all() and (moved.loc["ips", [2020, 2021]] == 6e6).all()
assert (moved.drop(["aft", "ips"]) == 0).all(axis=None) and (moved[2019] == 0).all()
spent = money[(money.line == "ips") & (money.scenario == "county-moved")].set_index("year")
print(f"Given to the IPS line in 2020: {spent.appropriated[2020] / 1e6:.1f} million kr, "
      f"spent: {spent.spent[2020] / 1e6:.1f}")
assert spent.spent[2020] < spent.appropriated[2020]

# %% [markdown]
# Is it work? The difference, month by month, with zero as a line.

# %%
series = pandas.read_csv(results / "series.csv", parse_dates=["date"])
working = series[series.key == "series.in_ordinary_work"]
figure, axes = plt.subplots()
axes.fill_between(working.date, working.difference_low, working.difference_high, color=BLUE, alpha=0.2, linewidth=0)
axes.plot(working.date, working.difference, color=BLUE)
axes.axhline(0, color=GREY, linewidth=1)
axes.axvline(pandas.Timestamp("2020-01-01"), color=GREY, linestyle="--", linewidth=1)
axes.text(pandas.Timestamp("2019-12-20"), working.difference_high.max(), "the money moves", ha="right", color=GREY)
axes.text(working.date.iloc[-1], working.difference.iloc[-1], " mean", color=BLUE, va="center")
axes.text(working.date.iloc[-1], working.difference_high.iloc[-1], " 95 %", color=BLUE, va="center", alpha=0.7)
axes.set(title="More people in ordinary work after the money moves (of 5 000 in the register)",
         ylabel="difference, persons")
save(figure, "people_in_work")

# %% [markdown]
# Who pays? The public purse pays programmes and benefits and receives tax and contributions. The parts add up.

# %%
parts = {"programmes": ("money.programme.36m", 1), "benefits": ("money.benefits.36m", 1),
         "income tax": ("money.direct_tax.36m", -1), "employers' contribution": ("money.employer_contribution.36m", -1)}
changes = {name: sign * everybody.loc[key, "difference"] / 1e6 for name, (key, sign) in parts.items()}
purse = everybody.loc["money.public_purse.36m"]
assert abs(sum(changes.values()) - purse.difference / 1e6) < 1e-6

figure, axes = plt.subplots()
names = [*changes, "public purse"]
values = [*changes.values(), purse.difference / 1e6]
starts = [0.0]
for value in values[:-2]:
    starts.append(starts[-1] + value)
colours = [GREEN if value < 0 else RED for value in changes.values()] + [BLUE]
bars = axes.barh(names, values, height=0.5, left=[*starts, 0], color=colours)
axes.bar_label(bars, [f"{value:+.2f}" for value in values], label_type="center", color="white")
axes.plot([purse.difference_low / 1e6, purse.difference_high / 1e6], [len(values) - 0.6] * 2, color="black")
axes.text(purse.difference_high / 1e6, len(values) - 0.6, " 95 %", va="center")
axes.axvline(0, color=GREY, linewidth=1)
axes.invert_yaxis()
axes.margins(x=0.1)
axes.grid(axis="y", visible=False)
axes.set(title="What the public purse pays more (+) or less (−) in three years", xlabel="million kr of 2019")
save(figure, "public_purse")
