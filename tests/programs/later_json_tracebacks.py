import json
def a():
    try:
        json.loads('{"a": x}')
    except ValueError:
        pass
    json.loads('[1] 2')
try:
    a()
except ValueError:
    try:
        json.dumps({"a": {1}})
    except TypeError:
        json.loads(5)
