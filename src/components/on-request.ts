// What few visits need, in a file of its own, which a page loads when it is asked for (requests.ts).
import './landing.ts';
import './cite.ts';
