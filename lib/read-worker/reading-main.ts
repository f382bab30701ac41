import { readReport } from '../pipeline'
import { serveReadings } from './serve-readings'

// The program of a reading process.
serveReadings(readReport)
