// SPDX-License-Identifier: MIT
#pragma once

#include "core/pch.h"

#include <QSignalSpy>
#include <QTest>
