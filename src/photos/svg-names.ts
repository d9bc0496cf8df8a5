/** What of SVG is kept: what draws, and no more. Elements and attributes that are not here are left out. */

/** The words of a text. */
function words({ raw: [text = ""] }: TemplateStringsArray): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const ELEMENTS = words`
  svg g defs symbol use switch title desc style image
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`;

/** Elements of which only what is in them is kept: links. */
export const UNWRAPPED = words`a`;

/** Elements that draw nothing by themselves, and are left out without a word. */
export const SILENT = words`metadata view cursor`;

export const ATTRIBUTES = words`
  id class style lang role transform x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height dx dy rotate
  pathLength textLength lengthAdjust startOffset method spacing side viewBox preserveAspectRatio version
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight orient refX refY
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset paint-order vector-effect color opacity stop-color stop-opacity display
  visibility overflow clip clip-path clip-rule mask filter marker marker-start marker-mid marker-end
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing
  word-spacing text-anchor text-decoration text-rendering text-transform writing-mode direction unicode-bidi
  dominant-baseline alignment-baseline baseline-shift shape-rendering image-rendering color-interpolation
  color-interpolation-filters mix-blend-mode isolation flood-color flood-opacity lighting-color
  filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector azimuth elevation
  stdDeviation radius z pointsAtX pointsAtY pointsAtZ limitingConeAngle baseFrequency numOctaves seed stitchTiles
  systemLanguage`;
