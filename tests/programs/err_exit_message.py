# sys.exit with a text: to stderr, status 1; finally runs.
import sys

try:
    sys.exit("gone wrong")
finally:
    print("finally")
