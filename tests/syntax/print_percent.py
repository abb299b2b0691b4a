print("a" % )
