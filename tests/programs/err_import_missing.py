# A module that there is not.
import nosuchmodule
