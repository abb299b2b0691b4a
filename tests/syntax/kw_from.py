x = from
