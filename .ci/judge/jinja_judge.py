"""Renders templates as ChatKit's Python server does. One JSON object a line, in and out.

In:  {"template": "...", "data": ["{...}", ...]}, each data as the JSON text a server would get
Out: [{"text": "..."} or {"error": "..."}, ...], one for each data, in order.
"""

import json
import sys

from jinja2 import Environment, StrictUndefined

# The environment of chatkit.widgets.WidgetTemplate.
environment = Environment(undefined=StrictUndefined)


def render(template, data):
    try:
        return {"text": template.render(**json.loads(data))}
    except Exception as error:  # what is wrong with a template is the answer, not the judge's end
        return {"error": f"{type(error).__name__}: {error}"}


def answer(line):
    case = json.loads(line)
    try:
        template = environment.from_string(case["template"])
    except Exception as error:
        return [{"error": f"{type(error).__name__}: {error}"} for _ in case["data"]]
    return [render(template, data) for data in case["data"]]


for line in sys.stdin.buffer:
    # Lone surrogates have to survive, so everything outside of ASCII goes escaped.
    sys.stdout.write(json.dumps(answer(line)) + "\n")
    sys.stdout.flush()
