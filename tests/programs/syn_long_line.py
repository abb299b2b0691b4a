value = some_function(argument_number_one, argument_number_two, argument_number_three argument_number_four)
