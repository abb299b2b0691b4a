print "a %s" % x
