### Voting cards and lists at the desk.

error-batch-state = This batch is no longer as you saw it. Load the page again.
error-batch-in-use = This batch is in use: its codes can’t be printed any more. Prepare another batch.
