"""The kernel's workloads in SimPy, each in the way that is kindest to SimPy.

    python3 simpy_models.py <workload> <size> <events>

runs until about so many events have happened and prints one line of JSON: events, CPU seconds
of the run (without setting up) and a figure to check the model by.

    python3 simpy_models.py study <points> <clients> <years> <processes>

runs the client model once for each point, with other luck, in a pool of processes, and prints
how many events and meetings there were.
"""

import json
import multiprocessing
import random
import sys
import time

import simpy

MEAN_DELAY = 45.0  # days
HAZARDS = [1 / 300, 1 / 500, 1 / 900]  # per day
MEETING = 0.05  # days
CLIENTS_PER_SPECIALIST = 810
SERVERS, UTILISATION = 20, 0.9


class Count:
    def __init__(self):
        self.events = 0
        self.waited = 0.0
        self.waits = 0

    def mean_wait(self):
        return self.waited / self.waits if self.waits else None


def hold(env, size, count):
    """Every process waits an exponential time, again and again."""
    draw = random.expovariate

    def entity():
        while True:
            yield env.timeout(draw(1 / MEAN_DELAY))
            count.events += 1

    for _ in range(size):
        env.process(entity())
    return size / MEAN_DELAY


def multi_server(env, _, count):
    """M/M/20: an event is an arrival or a departure."""
    draw = random.expovariate
    servers = simpy.Resource(env, SERVERS)

    def customer():
        arrived = env.now
        with servers.request() as turn:
            yield turn
            count.waited += env.now - arrived
            count.waits += 1
            yield env.timeout(draw(1))
        count.events += 1

    def arrivals():
        while True:
            yield env.timeout(draw(SERVERS * UTILISATION))
            count.events += 1
            env.process(customer())

    env.process(arrivals())
    return 2 * SERVERS * UTILISATION


def competing_hazards(env, size, count):
    """The earliest of three timers rings, all are drawn anew: no timer is ever cancelled."""
    draw = random.expovariate

    def client():
        while True:
            yield env.timeout(min(draw(HAZARDS[0]), draw(HAZARDS[1]), draw(HAZARDS[2])))
            count.events += 1

    for _ in range(size):
        env.process(client())
    return size * sum(HAZARDS)


def client_model(env, size, count):
    """Competing hazards beside meetings at a pool that serves by class."""
    draw = random.expovariate
    pool = simpy.PriorityResource(env, max(1, round(size / CLIENTS_PER_SPECIALIST)))

    def meetings(client):
        while True:
            yield env.timeout(draw(1 / MEAN_DELAY))
            count.events += 1
            asked = env.now
            with pool.request(priority=client % 3) as turn:
                yield turn
                count.waited += env.now - asked
                count.waits += 1
                yield env.timeout(draw(1 / MEETING))
            count.events += 1

    for client in range(size):
        env.process(meetings(client))
    return competing_hazards(env, size, count) + 2 * size / MEAN_DELAY


WORKLOADS = {f.__name__: f for f in (hold, multi_server, competing_hazards, client_model)}


def run_point(point):
    seed, clients, years = point
    random.seed(seed)
    env, count = simpy.Environment(), Count()
    client_model(env, clients, count)
    env.run(until=365.25 * years)
    return count.events, count.waits


def run_study(points, clients, years, processes):
    with multiprocessing.Pool(processes) as pool:
        counts = pool.map(run_point, [(seed, clients, years) for seed in range(points)], chunksize=1)
        pool.close()
        pool.join()
    events, meetings = map(sum, zip(*counts))
    print(json.dumps({"events": events, "meetings": meetings, "version": simpy.__version__}))


def run_workload():
    workload, size, events = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    random.seed(1)
    env, count = simpy.Environment(), Count()
    per_day = WORKLOADS[workload](env, size, count)
    env.run(until=1e-9)
    start = time.process_time()
    env.run(until=events / per_day)
    seconds = time.process_time() - start
    print(json.dumps({"events": count.events, "seconds": seconds, "mean_wait_days": count.mean_wait(),
                      "version": simpy.__version__}))


def main():
    if sys.argv[1] == "study":
        run_study(*map(int, sys.argv[2:]))
    else:
        run_workload()


if __name__ == "__main__":
    main()
