// What Node costs by itself: a candidate that does nothing.
export {}
