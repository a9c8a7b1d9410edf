import type { Installer } from './installer.ts'

/** Every kind of install by name; the file of a kind is loaded only where it is used. */
export const installers: Readonly<Record<string, () => Promise<{ readonly default: Installer }>>> =
  {
    file: () => import('./file.ts'),
    'azure-cli': () => import('./azure-cli.ts'),
    'azure-powershell': () => import('./azure-powershell.ts'),
    'token-refresher': () => import('./token-refresher.ts'),
    'aws-profile': () => import('./aws-profile.ts'),
  }
