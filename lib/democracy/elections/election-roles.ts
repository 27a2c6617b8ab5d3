export type ElectionRole = 'returning-officer' | 'key-holder' | 'candidate' | 'stand-in'
