#!/usr/bin/env python3
"""What src/trial/watched asks a Prometheus for, or of the files that it is given. The last line is what was found; 1 when it is wrong.

  watched.py covered RULES TESTS              whether each alarm is tried where it fires and where it is silent
  watched.py value URL SECONDS EXPRESSION     waits until there is something
  watched.py rules URL                        asks for every rule, and whether there is anything of what it looks at
  watched.py panels URL DASHBOARD             asks for every panel of a Grafana dashboard, and says which have data
  watched.py quiet URL                        whether none of the alarms fires
  watched.py alarm URL NAME STATE SECONDS     waits until an alarm is pending, firing or over
  watched.py scrapes URL                      whether Bellwether answered within the time that Prometheus waits by default
"""
import json, math, pathlib, re, sys, time, urllib.error, urllib.parse, urllib.request

# Why something may have no data of a Bellwether that reads the samples.
NOT_THERE = {
    "bellwether_discord_requests_total": "no Discord is configured",
    "bellwether_commands_total": "no reader answered",
}
SELECTOR = re.compile(r"\b(?:up|(?:bellwether|dbscheduler|hikaricp|jvm)_[a-z_]+)\b(?:\{[^}]*\})?")
DEFAULT_SCRAPE_TIMEOUT = 10


def get(url, what, **asked):
    """Data, or an error in Prometheus' words."""
    try:
        with urllib.request.urlopen(f"{url}/api/v1/{what}?{urllib.parse.urlencode(asked)}", timeout=30) as answer:
            return json.load(answer)["data"], None
    except urllib.error.HTTPError as refused:
        return None, json.load(refused).get("error", str(refused))


def query(url, expression):
    """How many series there are that are numbers, or an error."""
    data, error = get(url, "query", query=expression)
    return error or [value for value in (float(one["value"][1]) for one in data["result"]) if not math.isnan(value)]


def why(expression):
    return next((reason for metric, reason in NOT_THERE.items() if metric in expression), None)


def within(seconds, look):
    """What is seen at last, and after how long; None where it was not seen in time."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        seen = look()
        if seen:
            return seen, time.monotonic() - began
        time.sleep(1)
    return None, seconds


def alarms(url):
    """The states of those that are not over, by name, of the rules that are kept and of those that are told soon."""
    states = {}
    for alert in get(url, "alerts")[0]["alerts"]:
        states.setdefault(alert["labels"]["alertname"], set()).add(alert["state"])
    return states


def covered(rules, tests):
    names = re.findall(r"- alert: (\w+)", pathlib.Path(rules).read_text())
    cases = re.findall(r"\{alertname: (\w+), eval_time: \w+, exp_alerts: \[(\]|\{)", pathlib.Path(tests).read_text())
    missing = [f"{name} {word}" for name in names for word, end in (("fires", "{"), ("is silent", "]")) if (name, end) not in cases]
    print(f"{len(names)} alarms, {len(cases)} cases" + "".join(f"; none where {one}" for one in missing))
    return not missing


def value(url, seconds, expression):
    seen, took = within(float(seconds), lambda: isinstance(query(url, expression), list) and query(url, expression))
    print(f"after {took:.0f} s" if seen else f"not within {took:.0f} s")
    return seen


def rules(url):
    wrong = []
    groups = get(url, "rules", type="alert")[0]["groups"]
    kept = [rule for group in groups if group["name"] == "bellwether" for rule in group["rules"]]
    looked = 0
    for rule in kept:
        result = query(url, rule["query"])
        if rule["health"] != "ok" or isinstance(result, str):
            wrong.append(f"{rule['name']}: {rule.get('lastError') or result}")
        for selector in sorted(set(SELECTOR.findall(rule["query"]))):
            looked += 1
            if not query(url, f"count({selector})"):
                print(f"{rule['name']}: nothing of {selector}: {why(selector) or 'WRONG'}")
                wrong += [] if why(selector) else [f"{rule['name']}: nothing of {selector}"]
    print(f"{len(kept)} expressions, {looked} selectors; " + ("; ".join(wrong) or "no error, and all they look at is there or named above"))
    return kept and not wrong


def panels(url, dashboard):
    wrong, counts = [], {"data": 0, "some": 0, "none": 0}
    drawn = [panel for panel in json.loads(pathlib.Path(dashboard).read_text())["panels"] if panel.get("targets")]
    asked = 0
    for panel in drawn:
        empty = []
        for target in panel["targets"]:
            expression = re.sub(r"\$\{?__(?:rate_interval|interval|range)\}?", "1m", target["expr"])
            expression = re.sub(r"\$\{?\w+\}?", ".*", expression)
            result = query(url, expression)
            asked += 1
            if isinstance(result, str):
                wrong.append(f"{panel['title']}: {result}")
            elif not result:
                empty.append(why(expression) or "WRONG")
                wrong += [] if why(expression) else [f"{panel['title']}: nothing of {expression}"]
        word = "data" if not empty else "none" if len(empty) == len(panel["targets"]) else "some"
        counts[word] += 1
        print(f"  {word}  {panel['title']}" + "".join(f"; {reason}" for reason in empty))
    print(f"{len(drawn)} panels, {asked} expressions: {counts['data']} with data, {counts['some']} with some, {counts['none']} without; "
          + ("; ".join(wrong) or "no error"))
    return drawn and not wrong


def quiet(url):
    loud = sorted(name for name, states in alarms(url).items() if "firing" in states and not name.endswith("Soon"))
    print(", ".join(loud) + " fires" if loud else "none fires")
    return not loud


def alarm(url, name, state, seconds):
    def look():
        states = alarms(url).get(name, set())
        return not states if state == "over" else state in states
    seen, took = within(float(seconds), look)
    print(f"{name} {state} after {took:.0f} s" if seen else f"{name} not {state} within {took:.0f} s")
    return seen


def scrapes(url):
    longest, failed = query(url, "max(max_over_time(scrape_duration_seconds[2m]))"), query(url, "min(min_over_time(up[1m])) == 0")
    print(f"took {longest[0]:.1f} s at most" + (", and once longer than was waited for" if failed else ", and always answered"))
    return not failed and longest[0] < DEFAULT_SCRAPE_TIMEOUT


if __name__ == "__main__":
    sys.exit(0 if globals()[sys.argv[1]](*sys.argv[2:]) else 1)
