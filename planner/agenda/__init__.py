"""The agenda: what is due now and soon, in the order of what cannot wait, and what was put off."""
