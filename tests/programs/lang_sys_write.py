# Writing to the streams themselves.
import sys

sys.stdout.write("written\n")
sys.stderr.write("written to stderr\n")
