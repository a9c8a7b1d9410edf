/** The audience that AWS's identity providers usually have. */
export const awsAudience = 'sts.amazonaws.com'

/** The usual audience by partition: China has its own. */
export function awsAudienceOf(partition: string): string {
  return partition === 'aws-cn' ? `${awsAudience}.cn` : awsAudience
}
