import { existsSync, readFileSync } from 'node:fs'
import { messageOf, OidcError } from '../core/errors.ts'
import type { Env, TokenSource } from '../core/types.ts'
import { type GivenToken, openGivenTokens } from './given-tokens.ts'

const defaultPath = '/var/run/secrets/kubernetes.io/serviceaccount/token'

/**
 * Kubernetes' service-account tokens: projected volumes, with the variables that EKS (IRSA) and AKS set for theirs.
 *
 * The files are read for each token, because the kubelet renews them. A pod's default token is for the cluster's own API
 * server, so it is used only for that audience.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
 */
const kubernetes: TokenSource = {
  name: 'kubernetes',
  summary: 'Kubernetes, in a pod with a projected service-account token, including EKS and AKS.',
  detectedBy:
    'the variables AWS_WEB_IDENTITY_TOKEN_FILE and AZURE_FEDERATED_TOKEN_FILE, or KUBERNETES_SERVICE_HOST with a token file',

  open(context) {
    const paths = findPaths(context.env)
    if (paths.length === 0) return undefined
    const advice =
      'Add a projected serviceAccountToken volume with that audience to the pod, and set token-file to the path of its file.'
    return openGivenTokens(
      { read: () => paths.map(readToken), whenNone: advice, whenOther: advice },
      context,
    )
  },
}

export default kubernetes

function findPaths(env: Env): readonly string[] {
  const named = [env.AWS_WEB_IDENTITY_TOKEN_FILE, env.AZURE_FEDERATED_TOKEN_FILE]
  const inPod = Boolean(env.KUBERNETES_SERVICE_HOST) && existsSync(defaultPath)
  return [...named, inPod ? defaultPath : ''].filter((path): path is string => Boolean(path))
}

function readToken(path: string): GivenToken {
  try {
    return { from: `the file ${path}`, token: readFileSync(path, 'utf8').trim(), file: path }
  } catch (cause) {
    throw new OidcError(
      'ERR_TOKEN_REQUEST',
      `The ID token could not be read: ${messageOf(cause)}`,
      {
        hint: "Check the token's volume and the variable with its path.",
      },
    )
  }
}
