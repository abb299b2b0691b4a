print "a")
