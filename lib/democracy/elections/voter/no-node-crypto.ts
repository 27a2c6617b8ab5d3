/**
 * Stands in a browser for Node's crypto, which a library of the ballot paper asks for and does without. Otherwise the bundler
 * brings a copy of all of it along, twice as large as everything else that a voter's browser loads.
 */
export {}
