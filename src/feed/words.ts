/** The closed vocabularies of an observation. */

export const qualifiers = ['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most'] as const;
/** SDMX OBS_STATUS, those that a report uses. */
export const statuses = ['A', 'P', 'E', 'F', 'B', 'U', 'M', 'L', 'Q', 'O'] as const;
export const missingReasons = ['not-published', 'not-surveyed', 'not-applicable', 'suppressed'] as const;

/** A key that any record may have: a note (a string or several) to whoever edits the feed. Nothing reads it. */
export const commentKey = '$comment';
