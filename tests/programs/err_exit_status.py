# sys.exit with a number: no traceback.
import sys

print("leaving")
sys.exit(3)
