export type { ClaimExpectations, VerifiedClaims } from './claims.ts'
export type { JsonWebKeySet, KeyResolver } from './keys.ts'
export { type VerifyTokenOptions, verifyToken } from './token.ts'
