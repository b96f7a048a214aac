// A file of its own, because the built program finds the names of a CommonJS package only where they are imported
// statically; loaded with the first request.
export {api} from '@pagerduty/pdjs';
