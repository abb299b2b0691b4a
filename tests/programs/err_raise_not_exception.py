# Only exceptions can be raised.
raise "text"
