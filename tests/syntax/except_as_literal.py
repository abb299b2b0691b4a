try:
    pass
except A as "x":
    pass
