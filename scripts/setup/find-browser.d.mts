/** A Chromium for the journeys that is already on this machine (CHROMIUM_PATH first), or null. */
export function findBrowser(env?: NodeJS.ProcessEnv): string | null
