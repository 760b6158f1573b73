"""The real engines that the tests run on, each started for the test run and gone after it."""
