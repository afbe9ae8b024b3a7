import fotfeste

settings = {"horizon": "3 years"}
county = fotfeste.load("county", settings=settings)
larger = fotfeste.load("county", settings={**settings, "roles.specialist.cap": "40 clients"})

[comparison] = fotfeste.compare(county, larger, replications=10, seed=1)
print(comparison.verdict)

months = comparison["population.months.2y"]  # one difference per replication
print(f"{months.mean():+.1f} months in ordinary work, larger in {(months > 0).sum()} of {len(months)} replications")
