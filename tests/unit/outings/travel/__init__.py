"""How everyone comes and gets home: legs, rounds, times, and what a plan of them lacks."""
