try:
    pass
except A, B:
    pass
finally:
    pass
