//! Reading and checking the CSV files.
