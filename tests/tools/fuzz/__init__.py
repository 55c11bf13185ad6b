"""What is run beside the tests, for longer: the fuzzer and the measure of growth."""
