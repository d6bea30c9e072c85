"""Who says it: a figure's place in a sentence or quotation -> its holder, cue and chain."""
