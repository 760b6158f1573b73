"""What happens by itself: the timetable, its runner, and the clock that ticks.

The clock remembers nothing. What is due stands in rows, so that a job may run twice, two clocks may
tick at once, and a night without a clock is made up for in the morning. What must be done is not
here but in `actions`.
"""
