"""The values that flow through the pipeline: frozen, slotted, one idea a file."""
