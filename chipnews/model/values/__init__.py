"""What is measured and when: intervals, amounts, moments, and how they are told."""
