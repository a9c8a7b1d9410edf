/**
 * The name of the one state that the step saves. The first save happens before any other code is loaded, so that the
 * runner always overlays a variable `STATE_undo` of the job.
 */
export const stateName = 'undo'
